package fr.ateliersflash.request;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Invitations extends Repository<Invitation, Long> {

    Invitation save(Invitation invitation);

    void flush();

    Optional<Invitation> findByTokenHash(String tokenHash);

    Optional<Invitation> findByIdAndRequestId(long id, long requestId);

    Optional<Invitation> findByRequestIdAndEmailAndRevokedAtIsNull(long requestId, String email);

    List<Invitation> findByRequestIdAndRevokedAtIsNullOrderById(long requestId);

    void deleteByRequestId(long requestId);
}
