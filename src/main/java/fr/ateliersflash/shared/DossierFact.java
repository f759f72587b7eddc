package fr.ateliersflash.shared;

/// A deed on a dossier: whose turn it is gets computed again, in the transaction of the act. Each module has one
/// such event.
public interface DossierFact extends Deed {

    long requestId();
}
