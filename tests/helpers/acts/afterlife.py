"""What is recorded of a permit or invitation once it was made, each act with its command."""

from typing import Final

from desktop.services import afterlife
from desktop.services.afterlife import Another, End
from tests.helpers.acts.act import Act
from tests.helpers.acts.path import SEEN, TODAY

ACTS: Final = (
    Act("afterlife.replace_result", "result.replace", lambda d: afterlife.replace_result(
        d, seen=SEEN, result="r", entered=Another(reason="damaged", on=TODAY, signer="s1"))),
    Act("afterlife.annul_result", "result.annul", lambda d: afterlife.annul_result(
        d, seen=SEEN, result="r", entered=End(
            reason="court", document="сот шешімі", document_date=TODAY, on=TODAY, to="ІІД"))),
)  # fmt: skip
