package fr.ateliersflash.review;

import fr.ateliersflash.shared.Money;

/// What a wave set aside for a request that it selected, tax included.
record Promise(long requestId, Money amount) {}
