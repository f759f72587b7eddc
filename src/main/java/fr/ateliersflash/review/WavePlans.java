package fr.ateliersflash.review;

import fr.ateliersflash.funding.Plans;
import fr.ateliersflash.shared.Money;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells whoever delegates what the wave set aside.
@Component
@Transactional(readOnly = true)
class WavePlans implements Plans {

    private final WaveRepository waves;

    WavePlans(WaveRepository waves) {
        this.waves = waves;
    }

    @Override
    public Optional<Money> of(long requestId) {
        return waves.planned(requestId).map(Promise::amount);
    }
}
