package fr.ateliersflash.notification;

import java.time.Instant;

/// What is so old that nobody is told of it any more: a demonstration tells a long past at its start.
public interface Oblivion {

    boolean covers(Instant at);
}
