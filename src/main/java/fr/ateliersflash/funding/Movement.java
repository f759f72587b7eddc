package fr.ateliersflash.funding;

import java.util.EnumMap;
import java.util.Map;

/// What an act moves from one account to another. It balances, being made of nothing but moves.
final class Movement {

    private final Map<Nature, Map<Account, Long>> amounts = new EnumMap<>(Nature.class);

    /// @param cents negative to move back
    Movement move(Nature nature, Account from, Account to, long cents) {
        var ofNature = amounts.computeIfAbsent(nature, _ -> new EnumMap<>(Account.class));
        ofNature.merge(from, -cents, Long::sum);
        ofNature.merge(to, cents, Long::sum);
        return this;
    }

    boolean isNothing() {
        return amounts.values().stream().flatMap(one -> one.values().stream()).allMatch(cents -> cents == 0);
    }

    /// What it adds to an account, negative for what it takes.
    long of(Nature nature, Account account) {
        return amounts.getOrDefault(nature, Map.of()).getOrDefault(account, 0L);
    }
}
