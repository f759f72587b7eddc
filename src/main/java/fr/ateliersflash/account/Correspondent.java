package fr.ateliersflash.account;

/// Somebody one may write to, in an organisation.
public record Correspondent(
        long personId,
        String name,
        String email,
        Role role,
        long organisationId,
        String organisation,
        OrganisationKind kind) {}
