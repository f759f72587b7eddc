package fr.ateliersflash.funding;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PurchaseOrders extends Repository<PurchaseOrder, Long> {

    PurchaseOrder saveAndFlush(PurchaseOrder order);

    Optional<PurchaseOrder> findByIdAndRequestId(long id, long requestId);

    List<PurchaseOrder> findByRequestIdOrderById(long requestId);

    List<PurchaseOrder> findByIdGreaterThanOrderById(long after, Limit limit);

    @Query(value = """
            insert into funding_order_counter values (:year, 1)
            on conflict (year) do update set last = funding_order_counter.last + 1
            returning last""", nativeQuery = true)
    long nextNumber(int year);

    @Query(value = """
            select coalesce(sum(amount_excluding_tax), 0)::bigint from funding_order
            where agreement_id = :agreementId and status not in ('DRAFT', 'CANCELLED')""", nativeQuery = true)
    long committedCents(long agreementId);

    @Query(value = """
            select coalesce(sum(amount_excluding_tax), 0)::bigint from funding_order
            where agreement_id = :agreementId and groupement_id = :groupementId and status not in ('DRAFT', 'CANCELLED')""", nativeQuery = true)
    long committedCents(long agreementId, long groupementId);
}
