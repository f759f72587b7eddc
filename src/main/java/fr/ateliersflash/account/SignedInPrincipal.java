package fr.ateliersflash.account;

/// What every way of signing in leaves in the security context.
public interface SignedInPrincipal {
    Viewer viewer();
}
