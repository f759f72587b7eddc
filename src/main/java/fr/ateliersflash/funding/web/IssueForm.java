package fr.ateliersflash.funding.web;

import jakarta.validation.constraints.Pattern;

/// @param commitment the number of the commitment in Chorus; spaces do not count
public record IssueForm(@Pattern(regexp = "\\d{10}") String commitment) {

    public IssueForm {
        commitment = commitment == null ? "" : commitment.replaceAll("[\\s\\u00a0\\u202f]", "");
    }
}
