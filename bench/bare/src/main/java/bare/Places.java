package bare;

import java.util.List;
import org.springframework.data.repository.Repository;

interface Places extends Repository<Place, Long> {

    List<Place> findTop25ByOrderById();
}
