package fr.ateliersflash.request;

import fr.ateliersflash.shared.Typed;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/// Section 1: who follows the request, in the service and in the collectivité.
public record Contacts(
        @Size(max = 100) String agentName,
        @Size(max = 200) @Email String agentEmail,
        @Size(max = 30) @Pattern(regexp = PHONE) String agentPhone,
        @Size(max = 100) String officialName,
        @Size(max = 100) String officialRole,
        @Size(max = 200) @Email String officialEmail,
        @Size(max = 30) @Pattern(regexp = PHONE) String officialPhone)
        implements Section {

    static final String PHONE = "|\\+?[0-9 .()-]{10,30}";
    static final Contacts EMPTY = new Contacts("", "", "", "", "", "", "");

    public Contacts {
        agentName = Typed.text(agentName);
        agentEmail = Typed.text(agentEmail);
        agentPhone = Typed.text(agentPhone);
        officialName = Typed.text(officialName);
        officialRole = Typed.text(officialRole);
        officialEmail = Typed.text(officialEmail);
        officialPhone = Typed.text(officialPhone);
    }

    @Override
    public List<String> missing() {
        return Sections.empty(
                "agentName", agentName,
                "agentEmail", agentEmail,
                "officialName", officialName,
                "officialRole", officialRole,
                "officialEmail", officialEmail);
    }
}
