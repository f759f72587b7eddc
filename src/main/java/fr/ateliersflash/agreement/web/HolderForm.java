package fr.ateliersflash.agreement.web;

import fr.ateliersflash.agreement.Composition;
import fr.ateliersflash.agreement.Contact;
import fr.ateliersflash.agreement.Holder;
import fr.ateliersflash.agreement.Member;
import fr.ateliersflash.shared.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/// What the head of the bureau types about a holder.
///
/// @param groupement one that is known already, null when it is new or when the holder is there already
/// @param members one a line, `name : competence, competence`
/// @param lot the one it is let in, null for the first
/// @param ceiling in euros, empty when there is none
/// @param contacts one a line, `name ; role ; email ; phone`
record HolderForm(
        @Nullable Long groupement,
        @Size(max = 200) @Nullable String newGroupement,
        @NotBlank @Size(max = 150) @Nullable String mandataire,
        @Size(max = 5000) @Nullable String members,
        @Nullable String ceiling,
        @Size(max = 5000) @Nullable String contacts,
        @Min(1) @Max(50) @Nullable Integer rank,
        @Nullable Long lot,
        @Nullable Long version) {

    static HolderForm empty(long version) {
        return new HolderForm(null, null, null, null, null, null, null, null, version);
    }

    static HolderForm of(Holder holder, long version) {
        var ceiling = holder.ceiling();
        return new HolderForm(
                null,
                null,
                holder.mandataire(),
                Member.write(holder.members()),
                ceiling == null ? null : ceiling.typed(),
                Contact.write(holder.contacts()),
                holder.rank(),
                null,
                version);
    }

    void check(Errors errors) {
        if (toMembers().size() > Member.MAXIMUM
                || toMembers().stream()
                        .anyMatch(member ->
                                member.name().length() > 150 || member.name().isEmpty())) {
            errors.rejectValue("members", "agreement.members.unreadable");
        }
        if (!typedCeiling().isEmpty()
                && Money.parse(typedCeiling())
                        .filter(amount -> amount.exceeds(Money.ZERO))
                        .isEmpty()) {
            errors.rejectValue("ceiling", "agreement.amount.unreadable");
        }
        if (toContacts().size() > Contact.MAXIMUM || !toContacts().stream().allMatch(Contact::looksRight)) {
            errors.rejectValue("contacts", "agreement.contacts.unreadable");
        }
    }

    void checkGroupement(Errors errors) {
        if (groupement == null && newName().length() < 2) {
            errors.rejectValue("newGroupement", "agreement.groupement.missing");
        }
        if (groupement != null && !newName().isEmpty()) {
            errors.rejectValue("newGroupement", "agreement.groupement.twice");
        }
    }

    String newName() {
        return newGroupement == null ? "" : newGroupement.strip();
    }

    Composition toComposition() {
        return new Composition(
                Objects.requireNonNull(mandataire).strip(),
                toMembers(),
                Money.parse(typedCeiling()).orElse(null),
                toContacts());
    }

    private String typedCeiling() {
        return ceiling == null ? "" : ceiling.strip();
    }

    private List<Contact> toContacts() {
        return Contact.read(contacts == null ? "" : contacts);
    }

    private List<Member> toMembers() {
        return Member.read(members == null ? "" : members);
    }
}
