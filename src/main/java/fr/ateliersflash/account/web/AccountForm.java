package fr.ateliersflash.account.web;

import fr.ateliersflash.account.Role;
import org.jspecify.annotations.Nullable;

/// What changes in an account: its role or its password, each sent on its own.
record AccountForm(@Nullable Role role, String newPassword) {

    AccountForm {
        newPassword = newPassword == null ? "" : newPassword;
    }

    /// No record of a password is ever written down.
    @Override
    public String toString() {
        return "AccountForm[" + role + "]";
    }
}
