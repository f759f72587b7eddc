package fr.ateliersflash.account;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// Somebody who signs in with a password, as they were when they did.
///
/// @param password its hash
record SignedInPerson(Viewer viewer, String email, String password, boolean locked, boolean closed)
        implements UserDetails, SignedInPrincipal, Serializable {

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return email;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public boolean isEnabled() {
        return !closed;
    }

    /// The session of somebody whose account was closed, or given another password, is over.
    boolean stillOpens(SignedInPerson before) {
        return !closed && password.equals(before.password);
    }

    @Override
    public String toString() {
        return "SignedInPerson[" + email + "]";
    }
}
