package fr.ateliersflash.assignment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a groupement was asked: those to answer first.
///
/// @param next where the older ones are, null when there are none
public record ProposalsPage(
        List<Row> awaiting, List<Row> past, @Nullable String next, List<Paper> papers) {

    /// A document of an agreement that this groupement reads.
    public record Paper(String href, String name, String detail) {}

    public record Row(String href, String reference, String bearer, String status, String tone, String due) {}
}
