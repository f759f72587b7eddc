package fr.ateliersflash.local;

import fr.ateliersflash.request.Bearer;
import fr.ateliersflash.request.Theme;
import java.time.Instant;
import java.util.List;

/// A request to be told as far as a stage.
///
/// @param communes INSEE codes of the communes concerned
/// @param start when its fiche is opened; the rest follows day after day
public record Story(
        Stage stage, Bearer bearer, List<String> communes, String object, Theme theme, boolean friche, Instant start) {}
