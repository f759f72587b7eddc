package fr.ateliersflash.assignment.web;

import java.util.List;

/// How an agreement is carried out.
public record FollowUpPage(long id, String name, List<Row> rows) {

    /// @param refusals how often it declined on each ground, in words
    /// @param median of the working days its answers took, in words
    public record Row(
            String mandataire,
            long asked,
            long accepted,
            long declined,
            List<String> refusals,
            long expired,
            long cancelled,
            long skipped,
            String median,
            String used,
            List<Mission> inProgress) {}

    /// A mission that is not over.
    public record Mission(String href, String name) {}
}
