"""How English says that something went up or down."""

from __future__ import annotations

from typing import Final

from bot.language.base import listed
from bot.language.directions import DirectionWords

DIRECTIONS: Final = DirectionWords(
    rises=listed(
        "rise rises rose risen rising climb climbs climbed climbing grow grows grew grown growing growth increase "
        "increases increased increasing jump jumps jumped jumping soar soars soared soaring surge surges surged hike "
        "hikes hiked raise raises raised raising swell swelled rebounded rebound upturn up"
    ),
    falls=listed(
        "fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease "
        "decreases decreased decreasing shrink shrinks shrank shrunk slump slumps slumped plunge plunges plunged "
        "plummet plummets plummeted tumble tumbles tumbled slide slides slid slip slips slipped reduce reduces reduced "
        "reducing reduction reductions lowered lowers lowering sink sinks sank sunk contracted contraction dip dips "
        "dipped down downturn"
    ),
    gains=listed("gain gains gained gaining"),
    losses=listed("lose loses lost losing shed sheds shedding cut cuts cutting"),
    more=listed("more higher larger bigger"),
    less=listed("less fewer lower smaller"),
    particles=listed("up down"),
    verbs_of_particles=listed(
        "set sets setting make makes made making shut shuts close closed turn turned break broke sign signed signs "
        "give gave back backs backed take takes took taken pick picked end ended ends come came show showed open "
        "opened hold held track tracked write wrote clean cleaned bring brought line lined gone shoot shot hunt hunted"
    ),
    idioms=frozenset({"short"}),
    unsure=listed("inflation loss losses deficit deficits shortfall discount discounts slowdown pace savings debt"),
    denials=listed(
        "without instead neither nor failed fails hardly avoid avoided prevent prevented unlike stop stopped rather"
    ),
    delays=listed("until till"),
    breaks=listed(
        "and but while whereas although though as when after before since because which who that with than against "
        "compared or if unless despite whose where why how whether"
    ),
    verbs=listed("is was are were be been will would has have had cost costs say says said"),
    origins=listed("from"),
)
