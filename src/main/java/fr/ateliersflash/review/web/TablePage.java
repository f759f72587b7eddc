package fr.ateliersflash.review.web;

import fr.ateliersflash.review.Scenario.Standing;
import fr.ateliersflash.shared.Fact;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The table of a wave, with a scenario on it.
///
/// @param note who prepared it, and who committed it
/// @param changeable whether the viewer may still prepare it
record TablePage(
        String wave,
        String waveHref,
        String href,
        String name,
        long version,
        String note,
        boolean changeable,
        Standing standing,
        List<Row> rows,
        List<Option> wishes,
        Margins margins,
        List<Refusal> refusals) {

    public boolean tried() {
        return standing == Standing.TRIED;
    }

    /// Whether its wave was closed without it.
    public boolean left() {
        return standing == Standing.LEFT;
    }

    /// One request on the table.
    ///
    /// @param gone whether it has left the table since it was chosen
    /// @param carried how often earlier waves have deferred it, empty when none has
    record Row(
            String reference,
            String rank,
            String bearer,
            String territory,
            String title,
            String theme,
            boolean friche,
            String since,
            String carried,
            boolean gone) {

        /// As its fields are named for those who do not see the line.
        public String name() {
            return bearer + ", " + reference;
        }
    }

    /// What is left to give, once the scenario is taken off.
    ///
    /// @param lacking whether something is overdrawn
    record Margins(
            List<Fact> facts,
            boolean lacking,
            List<Ceiling> ceilings,
            List<String> months,
            List<Load> loads,
            List<Tile> regions) {

        /// The same, with what the holders are busy with.
        Margins of(List<Ceiling> ceilings, List<String> months, List<Load> loads) {
            return new Margins(facts, lacking, ceilings, months, loads, regions);
        }
    }

    /// How far one ceiling of an agreement is used.
    record Ceiling(
            String agreement,
            String holder,
            String used,
            @Nullable String left) {}

    /// How many ateliers a holder has under way each month.
    record Load(String holder, List<Long> ateliers) {}

    /// A région on the map, and what the year gives it.
    ///
    /// @param shade from 0 to 4, how much of what is selected this year
    record Tile(String name, String code, int x, int y, long selected, long wished, long waiting, int shade) {

        public long total() {
            return selected + wished;
        }
    }
}
