package fr.ateliersflash.agreement.web;

import fr.ateliersflash.agreement.Holder;
import fr.ateliersflash.agreement.Member;
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
record HolderForm(
        @Nullable Long groupement,
        @Size(max = 200) @Nullable String newGroupement,
        @NotBlank @Size(max = 150) @Nullable String mandataire,
        @Size(max = 5000) @Nullable String members,
        @Min(1) @Max(50) @Nullable Integer rank,
        @Nullable Long version) {

    static HolderForm empty(long version) {
        return new HolderForm(null, null, null, null, null, version);
    }

    static HolderForm of(Holder holder, long version) {
        return new HolderForm(null, null, holder.mandataire(), Member.write(holder.members()), holder.rank(), version);
    }

    void check(Errors errors) {
        if (toMembers().size() > Member.MAXIMUM
                || toMembers().stream()
                        .anyMatch(member ->
                                member.name().length() > 150 || member.name().isEmpty())) {
            errors.rejectValue("members", "agreement.members.unreadable");
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

    String toMandataire() {
        return Objects.requireNonNull(mandataire).strip();
    }

    List<Member> toMembers() {
        return Member.read(members == null ? "" : members);
    }
}
