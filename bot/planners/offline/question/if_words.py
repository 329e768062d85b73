"""What says "if", as parts of patterns: what stands behind it is supposed, and told of nobody."""

IF_EN = r"(?:if|suppos(?:e|ing)|assum(?:e|ing)|imagin(?:e|ing)|in case)"
IF_ZH = r"(?:如果|要是|假如|假设|假定|倘若|若是?|万一)"
