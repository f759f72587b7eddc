package fr.ateliersflash.review;

import java.util.List;
import org.springframework.data.repository.Repository;

interface Remarks extends Repository<Remark, Long> {

    Remark save(Remark remark);

    List<Remark> findByRequestIdOrderById(long requestId);
}
