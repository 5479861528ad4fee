"""What is recorded of a permit or invitation once it was made, each act with its command."""

from typing import Final

from desktop.services import reissue
from desktop.services.reissue import Another, End
from tests.helpers.acts.act import Act
from tests.helpers.acts.path import SEEN, TODAY

ACTS: Final = (
    Act("reissue.replace_result", "result.replace", lambda d: reissue.replace_result(
        d, seen=SEEN, result="r", entered=Another(reason="damaged", on=TODAY, signer="s1"))),
    Act("reissue.annul_result", "result.annul", lambda d: reissue.annul_result(
        d, seen=SEEN, result="r", entered=End(
            reason="court", document="сот шешімі", document_date=TODAY, on=TODAY, to="ІІД"))),
)  # fmt: skip
