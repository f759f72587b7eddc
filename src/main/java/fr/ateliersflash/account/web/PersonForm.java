package fr.ateliersflash.account.web;

import fr.ateliersflash.account.PasswordRule;
import fr.ateliersflash.account.Role;
import fr.ateliersflash.shared.Typed;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// Somebody to let in.
record PersonForm(
        @NotBlank String fullName,
        @NotBlank @Email @Size(max = 254) String email,
        @NotNull @Nullable Role role,
        String initialPassword) {

    static final PersonForm EMPTY = new PersonForm("", "", null, "");

    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 100;

    PersonForm {
        fullName = Typed.line(fullName);
        email = Typed.line(email);
        initialPassword = initialPassword == null ? "" : initialPassword;
    }

    void check(BindingResult errors) {
        if (!fullName.isEmpty() && (fullName.length() < SHORTEST_NAME || fullName.length() > LONGEST_NAME)) {
            errors.rejectValue("fullName", "account.person.fullName.length");
        }
        PasswordRule.brokenBy(initialPassword)
                .ifPresent(refusal -> errors.rejectValue("initialPassword", refusal.key()));
    }

    /// No record of a password is ever written down.
    @Override
    public String toString() {
        return "PersonForm[" + email + "]";
    }
}
