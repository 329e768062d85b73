"""Industries of the same goods are told apart by how these are made or sold: textile mills and trade."""

from collections.abc import Callable

import pytest

from bot.language.words import simplified
from bot.planners.offline.question.industry_names import listed_industries
from bot.planners.offline.question.industry_words import labels_of, own_industry_words
from tests.bot.talking import Made, Talk

LEDGERS: dict[tuple[str, ...], str] = {
    ("textile mills", "textile trading"): (
        "纺织厂 = textile mills; 纺织贸易 = textile trading; 纺织贸易商 = textile trading; "
        "textile manufacturers = textile mills; fabric traders = textile trading; "
        "spinning mills = textile mills; textiles = textile mills + textile trading; "
        "纺织 = textile mills + textile trading; 织布厂 = textile mills; "
        "布料贸易 = textile trading; flour = -"
    ),
    ("garment manufacturing", "fashion retail"): (
        "garment manufacturers = garment manufacturing; fashion shops = fashion retail; "
        "服装厂 = garment manufacturing; 制衣厂 = garment manufacturing; "
        "时装零售 = fashion retail; 服装店 = fashion retail; 服装零售商 = fashion retail; "
        "clothing retailers = fashion retail; apparel makers = garment manufacturing; "
        "garments = garment manufacturing; fashion = fashion retail; "
        "服装 = fashion retail + garment manufacturing; "
        "clothing = fashion retail + garment manufacturing; garment wholesalers = ?; "
        "服装批发 = ?; manufacturers of clothing = garment manufacturing; "
        "生产服装的 = garment manufacturing"
    ),
    ("food manufacturing", "food wholesale", "grocery retail"): (
        "food producers = food manufacturing; 食品厂 = food manufacturing; "
        "食品批发商 = food wholesale; food distributors = food wholesale; "
        "食品零售 = grocery retail; food shops = grocery retail; "
        "food traders = food wholesale; 食品加工厂 = food manufacturing; "
        "grocers = grocery retail; 杂货店 = grocery retail"
    ),
    ("electronics manufacturing", "electronics retail", "electronic components distribution"): (
        "电子厂 = electronics manufacturing; electronics stores = electronics retail; "
        "electronic components = electronic components distribution; "
        "元器件分销商 = electronic components distribution; "
        "electronics makers = electronics manufacturing"
    ),
    ("medical device manufacturing", "medical device distribution", "medical services"): (
        "medical device makers = medical device manufacturing; "
        "医疗器械厂 = medical device manufacturing; 医疗器械经销商 = medical device distribution; "
        "医疗器械 = medical device distribution + medical device manufacturing; "
        "医疗服务 = medical services; "
        "medical devices = medical device distribution + medical device manufacturing"
    ),
    ("medical services",): ("medical device makers = -; 医疗器械 = -"),
    ("furniture manufacturing", "furniture retail", "retail"): (
        "furniture retailers = furniture retail; 家具店 = furniture retail; "
        "家具厂 = furniture manufacturing; furniture makers = furniture manufacturing; "
        "retailers = retail; 零售 = retail; "
        "furniture = furniture manufacturing + furniture retail"
    ),
    ("furniture",): ("furniture retailers = furniture; 家具厂 = furniture; 家具贸易 = furniture"),
    ("chemicals trading", "chemical manufacturing"): (
        "化工厂 = chemical manufacturing; 化工贸易 = chemicals trading; "
        "chemical traders = chemicals trading; chemical plants = chemical manufacturing; "
        "chemicals producers = chemical manufacturing"
    ),
    ("plastics processing", "plastics trading"): (
        "塑料厂 = plastics processing; 塑料贸易商 = plastics trading; "
        "plastic manufacturers = plastics processing"
    ),
    ("paper mills", "paper wholesale"): (
        "造纸厂 = paper mills; 纸厂 = paper mills; 纸品批发 = paper wholesale; "
        "paper merchants = paper wholesale; paper makers = paper mills"
    ),
    ("toy manufacturing", "toy retail", "toy distribution"): (
        "玩具厂 = toy manufacturing; 玩具店 = toy retail; toy shops = toy retail; "
        "toy makers = toy manufacturing; 玩具经销商 = toy distribution; "
        "toy wholesalers = toy distribution"
    ),
    ("steel mills", "steel trading"): (
        "钢厂 = steel mills; 钢贸 = steel trading; steel traders = steel trading; "
        "steelmakers = steel mills; 钢材贸易商 = steel trading; "
        "steel = steel mills + steel trading"
    ),
    ("building materials manufacturing", "building materials wholesale", "construction services"): (
        "建材厂 = building materials manufacturing; 建材批发商 = building materials wholesale; "
        "建材商店 = ?; 施工 = construction services; builders = construction services"
    ),
    ("logistics services", "warehousing"): (
        "物流公司 = logistics services; 仓库 = warehousing; freight = logistics services"
    ),
    ("pharmaceutical manufacturing", "pharmacies", "pharmaceutical wholesale"): (
        "药厂 = pharmaceutical manufacturing; 药店 = pharmacies; "
        "医药批发 = pharmaceutical wholesale; drug makers = pharmaceutical manufacturing; "
        "制药 = pharmaceutical manufacturing; drug wholesalers = pharmaceutical wholesale"
    ),
    ("auto parts manufacturing", "car dealers", "auto repair services"): (
        "汽配厂 = auto parts manufacturing; car dealerships = car dealers; "
        "汽车经销商 = car dealers; auto part makers = auto parts manufacturing"
    ),
    ("纺织厂", "纺织贸易", "服装零售"): (
        "textile mills = 纺织厂; textile traders = 纺织贸易; clothes shops = 服装零售; 纺织制造商 = 纺织厂; "
        "纺织品贸易公司 = 纺织贸易; 服装店 = 服装零售; 纺织 = 纺织厂 + 纺织贸易"
    ),
    ("食品加工", "食品批发", "餐饮服务"): (
        "food factories = 食品加工; food wholesalers = 食品批发; restaurants = 餐饮服务; "
        "食品生产企业 = 食品加工; 食品经销商 = 食品批发"
    ),
    ("家具制造", "家具零售"): (
        "furniture makers = 家具制造; furniture stores = 家具零售; 家具厂 = 家具制造; 家具卖场 = 家具零售; "
        "家居零售商 = 家具零售"
    ),
    ("化工生产", "化工贸易"): (
        "chemical producers = 化工生产; chemical trading = 化工贸易; 化工厂家 = 化工生产"
    ),
    ("五金制造", "五金批发"): (
        "五金厂 = 五金制造; 五金批发商 = 五金批发; "
        "hardware makers = 五金制造; hardware wholesalers = 五金批发"
    ),
    ("wine retail", "wine wholesale", "wineries"): (
        "wine shops = wine retail; 酒庄 = wineries; 红酒批发 = wine wholesale; "
        "wine merchants = wine wholesale"
    ),
    ("jewellery manufacturing", "jewellery retail"): (
        "珠宝厂 = jewellery manufacturing; 珠宝店 = jewellery retail; jewelry stores = jewellery retail"
    ),
    ("shoe manufacturing", "shoe retail"): (
        "鞋厂 = shoe manufacturing; 鞋店 = shoe retail; "
        "footwear makers = shoe manufacturing; 制鞋 = shoe manufacturing; "
        "shoe shops = shoe retail; shoe factories = shoe manufacturing"
    ),
    ("trims and accessories", "fashion accessories"): (
        "fashion accessories = fashion accessories; trims = trims and accessories; "
        "trim suppliers = trims and accessories; 辅料 = trims and accessories"
    ),
    ("packaging manufacturing", "packaging machinery", "packaging trading"): (
        "包装厂 = packaging manufacturing; 包装机械 = packaging machinery; "
        "packaging traders = packaging trading; "
        "packaging makers = packaging manufacturing"
    ),
    ("coffee roasting", "coffee shops", "coffee trading"): (
        "咖啡店 = coffee shops; coffee roasters = coffee roasting; "
        "coffee traders = coffee trading; 咖啡贸易 = coffee trading"
    ),
    ("machinery manufacturing", "machinery rental", "machinery trading"): (
        "机械厂 = machinery manufacturing; machinery dealers = machinery trading; "
        "机械贸易 = machinery trading; machine builders = machinery manufacturing"
    ),
    ("cosmetics manufacturing", "cosmetics retail"): (
        "化妆品厂 = cosmetics manufacturing; 化妆品店 = cosmetics retail; 美妆零售 = cosmetics retail"
    ),
    ("printing services", "printing machinery"): (
        "印刷厂 = ?; printers = printing services; 印刷机械 = printing machinery"
    ),
    ("meat processing", "meat wholesale"): (
        "肉类加工厂 = meat processing; meat wholesalers = meat wholesale; 肉类批发 = meat wholesale"
    ),
    ("dental", "dental distribution"): (
        "牙科经销商 = dental distribution; 牙科 = dental; dental distributors = dental distribution"
    ),
    ("food", "retail"): ("food machinery = -; 食品机械 = -"),
    ("online retail", "department stores", "fashion retail"): (
        "网店 = online retail; 百货 = department stores; online shops = online retail; "
        "department stores = department stores; fashion shops = fashion retail"
    ),
    (
        "silk",
        "lace",
        "denim",
        "knitwear",
        "lingerie",
        "uniforms",
        "childrenswear",
        "tailoring",
        "embroidery",
    ): (
        "丝绸 = silk; 蕾丝 = lace; 花边 = lace; 牛仔布 = denim; 针织 = knitwear; 毛衣 = knitwear; "
        "内衣 = lingerie; 校服 = uniforms; 童装 = childrenswear; babywear = childrenswear; "
        "裁缝 = tailoring; 刺绣 = embroidery; 绣花厂 = embroidery; uniform makers = uniforms; "
        "underwear = lingerie; tailors = tailoring"
    ),
    ("textiles",): ("针织 = textiles; knitwear = textiles; weaving mills = textiles; 牛仔布 = textiles"),
    ("clothing",): ("童装 = clothing; uniforms = clothing; 内衣 = clothing; garment factories = clothing"),
    ("dyeing and finishing", "textile mills"): (
        "染厂 = dyeing and finishing; 印染厂 = dyeing and finishing; "
        "dye houses = dyeing and finishing; dyers = dyeing and finishing; "
        "weaving mills = textile mills; 织布厂 = textile mills"
    ),
}
"""What is said to a ledger of some industries, and those it means: ? contradicts all, - is none."""

CASES = [(labels, *each.split(" = ")) for labels, words in LEDGERS.items() for each in words.split("; ")]


@pytest.mark.parametrize(("labels", "said", "meant"), CASES)
def test_a_word_goes_to_the_industry_whose_name_says_it_best(
    labels: tuple[str, ...], said: str, meant: str
) -> None:
    found = [labels_of(item) for item in own_industry_words(labels).find(simplified(said))]
    assert [" + ".join(each) or "?" for each in found] == [each for each in (meant,) if each != "-"]


def test_industries_with_one_name_in_the_replys_language_are_told_apart() -> None:
    both = ("fashion retail", "garment manufacturing")
    assert listed_industries(both, "zh") == "fashion retail、garment manufacturing"
    assert listed_industries(("bearings", "machine tools"), "zh") == "轴承、机床"


SAMPLE = {
    "if the bearing makers all dropped one grade, what would we lose": Made(
        "stress_test", {"industry": "bearings", "downgrade": 1}
    ),
    "轴承厂家里谁逾期了": Made("overdue_worklist", {"industry": "bearings"}),
    "which tyre makers are overdue?": Made("overdue_worklist", {"industry": "automotive parts"}),
    "轮胎厂谁逾期了": Made("overdue_worklist", {"industry": "automotive parts"}),
}


@pytest.mark.parametrize(("question", "call"), SAMPLE.items())
def test_a_name_that_says_nothing_of_the_way_fits_any(
    talk: Callable[..., Talk], question: str, call: Made
) -> None:
    assert talk().calls(question) == [call]
