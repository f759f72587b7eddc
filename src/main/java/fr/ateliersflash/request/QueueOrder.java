package fr.ateliersflash.request;

/// How the queue is read.
public enum QueueOrder {
    /// As they arrived: the order in which they are examined.
    ARRIVAL("arrival_rank", false),
    /// The last arrived first.
    LATEST("arrival_rank", true),
    /// The longest in their status first.
    WAITING("(status_since, arrival_rank)", false);

    private final String key;
    private final boolean descending;

    QueueOrder(String key, boolean descending) {
        this.key = key;
        this.descending = descending;
    }

    /// The columns that give a place in this order.
    String key() {
        return key;
    }

    /// In SQL; the columns of a row are named one by one, so that an index is followed.
    String sql(boolean backwards) {
        var way = descending == backwards ? "" : " desc";
        return this == WAITING ? "status_since%s, arrival_rank%s".formatted(way, way) : "arrival_rank" + way;
    }

    /// What compares a place with the one reading goes on from.
    String beyond(boolean backwards) {
        return descending == backwards ? ">" : "<";
    }

    String place() {
        return this == WAITING ? "(cast(:since as timestamptz), :rank)" : ":rank";
    }
}
