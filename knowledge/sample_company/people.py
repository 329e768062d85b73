"""The seller and its people."""

from knowledge.sample_company.tables import Row

SELLER = "锡澜精密传动（无锡）有限公司 / Xilan Precision Drives (Wuxi) Co., Ltd."

LI_NA = "li.na@xilan.example"
ZHANG_WEI = "zhang.wei@xilan.example"
ANNA = "anna.keller@xilan.example"
MIKE = "mike.torres@xilan.example"
FINANCE_CN = "wang.fang@xilan.example"
FINANCE_EU = "sophie.laurent@xilan.example"
CREDIT_MANAGER = "zhao.min@xilan.example"
STAFF_CN = "liu.yang@xilan.example"
STAFF_US = "grace.hall@xilan.example"
LEFT_LAST_YEAR = "tom.becker@xilan.example"
"""A salesman who left; one customer still carries his name."""

_PEOPLE = (
    (LI_NA, "U06LINA41X", "李娜", "sales", "true"),
    (ZHANG_WEI, "U06ZHWEI72", "张伟", "sales", "true"),
    (ANNA, "U06ANNAK3Q", "Anna Keller", "sales", "true"),
    (MIKE, "U06MIKET8P", "Mike Torres", "sales", "true"),
    (FINANCE_CN, "U06WFANG5D", "王芳", "finance", "true"),
    (FINANCE_EU, "U06SOPHL9R", "Sophie Laurent", "finance", "true"),
    (CREDIT_MANAGER, "U06ZHMIN1C", "赵敏", "credit_manager", "true"),
    (STAFF_CN, "U06LYANG6T", "刘洋", "staff", "true"),
    (STAFF_US, "U06GRACE2H", "Grace Hall", "staff", "true"),
    (LEFT_LAST_YEAR, "U06TOMBK0Z", "Tom Becker", "sales", "false"),
)


def people() -> list[Row]:
    """The rows of people.csv."""
    names = ("email", "slack_user_id", "name", "role", "active")
    return [dict(zip(names, person, strict=True)) for person in _PEOPLE]
