package bare;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Place {

    @Id
    private long id;

    private String name;

    protected Place() {}

    public String getName() {
        return name;
    }
}
