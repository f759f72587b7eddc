package fr.ateliersflash.request;

import fr.ateliersflash.shared.Reference;

/// A fiche as it lies open at one of its sections before whoever writes in it: nobody else writes until they have
/// finished.
record Sheet(
        long id,
        Reference reference,
        Bearer bearer,
        String departementCode,
        String serviceName,
        Access access,
        Section section) {

    Sheet with(Section section) {
        return new Sheet(id, reference, bearer, departementCode, serviceName, access, section);
    }
}
