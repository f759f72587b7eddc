package fr.ateliersflash.local;

import fr.ateliersflash.request.Bearer;
import fr.ateliersflash.request.Theme;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request to be told as far as a stage.
///
/// @param communes INSEE codes of the communes concerned
/// @param start when its fiche is opened; the rest follows day after day
/// @param selected when it is selected, null for as soon as it is eligible
/// @param begun when its atelier is opened, null for as soon as credits are delegated
/// @param declines how many groupements decline before one is left to answer
/// @param exchange what people write to each other meanwhile
public record Story(
        Stage stage,
        Bearer bearer,
        List<String> communes,
        String object,
        Theme theme,
        boolean friche,
        Instant start,
        @Nullable Instant selected,
        @Nullable Instant begun,
        int declines,
        Exchange exchange) {

    /// One that nothing holds back.
    public Story(
            Stage stage,
            Bearer bearer,
            List<String> communes,
            String object,
            Theme theme,
            boolean friche,
            Instant start) {
        this(stage, bearer, communes, object, theme, friche, start, null, null, 0, Exchange.NONE);
    }
}
