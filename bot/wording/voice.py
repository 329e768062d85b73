"""The voice of a reply: texts of one tool in one language, and what stands at the foot of every answer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.replies import Citation, Reply, Table
from knowledge.records import NotAvailable
from prompts.wording import Language, text, texts
from tools.facts import Phrase, Value
from tools.rendering import figure, render, render_text
from tools.results import Result


@dataclass(frozen=True)
class Voice:
    """Words one tool's result; texts come from prompts/wording/<language>/reply_<tool>.toml."""

    language: Language
    tool: str

    def say(self, key: str, **values: Value | NotAvailable) -> str:
        """Fill one of the tool's texts; what is not available is named as such."""
        template = text(f"reply_{self.tool}.{key}", self.language)
        return render_text(
            template, {name: self._plain(value) for name, value in values.items()}, self.language
        )

    def _plain(self, value: Value | NotAvailable) -> Value:
        return text("reply.not_available", self.language) if isinstance(value, NotAvailable) else value

    def phrase(self, phrase: Phrase) -> str:
        """Word a phrase that a result carries."""
        return render(phrase, self.language)

    def reason(self, missing: NotAvailable) -> str:
        """Word why something is not available."""
        return render(Phrase(key=f"reasons.{missing.reason}", values=missing.values), self.language)

    def cell(self, value: Value | NotAvailable, style: str = "") -> str:
        """Write a table cell; a dash where there is nothing to show."""
        return "–" if isinstance(value, NotAvailable) else figure(value, self.language, style)

    def measure(self, name: str) -> str:
        """Name a measure or a figure of a result."""
        return text(f"measures.{name}", self.language)

    def joined(self, items: Sequence[str]) -> str:
        """Write a list of short items in one line."""
        return text("reply.list_mark", self.language).join(items)

    def sentences(self, items: Sequence[str]) -> str:
        """Write whole sentences in one line."""
        return text("reply.sentence_mark", self.language).join(items)

    def clauses(self, items: Sequence[str]) -> str:
        """Write a list of clauses, which may have commas of their own, in one line."""
        return text("reply.clause_mark", self.language).join(items)

    def notes(self, result: Result) -> tuple[str, ...]:
        """Word what was assumed."""
        return tuple(dict.fromkeys(render(note.phrase, self.language) for note in result.notes))

    def answer(
        self,
        result: Result,
        *,
        headline: str,
        why: Iterable[str],
        table: Table | None = None,
        copyable: str | None = None,
        next_step: str | None = None,
        citations: tuple[Citation, ...] = (),
    ) -> Reply:
        """Put an answer together: each reason once, and what it rests on at its foot."""
        return Reply(
            language=self.language,
            status="answered",
            headline=headline,
            why=tuple(dict.fromkeys(why)),
            table=table,
            copyable=copyable,
            next_step=next_step,
            footer=self.footer(result),
            citations=citations,
        )

    def footer(self, result: Result) -> str:
        """Say the day, the data's day where it is earlier, the rates used and the rules."""
        known = texts(self.language, "reply")
        late = result.data_as_of < result.as_of
        parts = [render_text(known["as_of"], {"day": result.as_of}, self.language)]
        if late:
            parts.append(render_text(known["data_as_of"], {"day": result.data_as_of}, self.language))
        for used in result.fx:
            values: dict[str, Value] = {"of": used.of, "to": used.to, "rate": f"{used.rate:f}", "on": used.on}
            word = "fx_since" if used.since is not None and used.since < used.on else "fx"
            values |= {"since": used.since} if used.since is not None else {}
            parts.append(render_text(known[word], values, self.language))
        if result.rules:
            parts.append(render_text(known["rules"], {"rules": self.joined(result.rules)}, self.language))
        return known["part_mark"].join(parts)
