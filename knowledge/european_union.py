"""The European Union's countries by ISO 3166 code, since 2020-02-01, and which of them pay in euro."""

NOT_IN_EURO = frozenset("CZ DK HU PL RO SE".split())
"""Members with a central bank and a reference rate of their own; Bulgaria left them on 2026-01-01."""

IN_EURO = frozenset("AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK".split())

MEMBERS = IN_EURO | NOT_IN_EURO
