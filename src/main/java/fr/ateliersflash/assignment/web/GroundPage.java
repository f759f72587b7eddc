package fr.ateliersflash.assignment.web;

import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Refusal;
import java.util.List;

/// The page that asks on what ground before an act, in the words found under `<key>.title`, `.intro` and `.submit`.
///
/// @param action where the form is sent, `back` where one goes who changes their mind
public record GroundPage(String key, String action, String back, List<Option> grounds, List<Refusal> refusals) {

    static final String VIEW = "assignment/ground";
}
