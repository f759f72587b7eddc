package fr.ateliersflash.account.web;

import fr.ateliersflash.shared.Typed;
import jakarta.validation.constraints.Size;

/// A new organisation: its kind decides which of the fields are asked.
///
/// @param communeCode the INSEE code picked among the suggestions, empty when none was
/// @param epciCode the SIREN picked among the suggestions, empty when none was
record OrganisationForm(
        @Size(max = 200) String commune,
        @Size(max = 5) String communeCode,
        @Size(max = 200) String epci,
        @Size(max = 9) String epciCode,
        @Size(max = 200) String name,
        @Size(max = 20) String siren,
        @Size(max = 100) String departement,
        @Size(max = 3) String region) {

    static final OrganisationForm EMPTY = new OrganisationForm("", "", "", "", "", "", "", "");

    OrganisationForm {
        commune = Typed.line(commune);
        communeCode = Typed.line(communeCode);
        epci = Typed.line(epci);
        epciCode = Typed.line(epciCode);
        name = Typed.line(name);
        siren = Typed.line(siren);
        departement = Typed.line(departement);
        region = Typed.line(region);
    }
}
