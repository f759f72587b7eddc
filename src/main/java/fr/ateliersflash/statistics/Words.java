package fr.ateliersflash.statistics;

import fr.ateliersflash.account.Directory;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.Wording;
import fr.ateliersflash.territory.Region;
import fr.ateliersflash.territory.Territories;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What figures are called in French.
@Component
public class Words {

    private final Wording wording;
    private final Territories territories;
    private final Directory directory;

    Words(Wording wording, Territories territories, Directory directory) {
        this.wording = wording;
        this.territories = territories;
        this.directory = directory;
    }

    /// What a value of a cut stands for.
    public String of(Cut cut, String value) {
        return switch (cut) {
            case ALL -> wording.of("statistics.everything");
            case WAVE -> value;
            case REGION -> territories.region(value).map(Region::name).orElse(value);
            case THEME -> wording.of("request.theme." + value);
            case REGION_THEME -> crossed(value.split("/", 2));
            case HOLDER -> directory.organisation(Long.parseLong(value)).name();
            case FRICHE -> wording.of("statistics.friche." + value);
        };
    }

    private String crossed(String... values) {
        return wording.of("statistics.crossed", of(Cut.REGION, values[0]), of(Cut.THEME, values[1]));
    }

    public String of(Cut cut) {
        return wording.of("statistics.cut", cut);
    }

    /// After a noun: `par région`.
    public String by(Cut cut) {
        return wording.of("statistics.by", cut);
    }

    public String of(Stage stage) {
        return wording.of("statistics.stage", stage);
    }

    public String of(Capacity party) {
        return wording.of("statistics.party", party);
    }

    public String of(Milestone milestone) {
        return wording.of("statistics.milestone", milestone);
    }

    /// Whether they ended, and how.
    public String of(@Nullable Ending ending) {
        return ending == null ? wording.of("statistics.going") : wording.of("statistics.ending", ending);
    }
}
