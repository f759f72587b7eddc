package fr.ateliersflash.funding;

import fr.ateliersflash.shared.Money;

/// What an order takes of its delegation at some moment.
///
/// @param account where its amount stands
/// @param ae its amount
/// @param cp what of it is paid
record Stake(Account account, Money ae, Money cp) {

    static final Stake NONE = new Stake(Account.DELEGATED, Money.ZERO, Money.ZERO);

    /// What leads from this to what it takes afterwards.
    Movement to(Stake after) {
        return new Movement()
                .move(Nature.AE, account, Account.DELEGATED, ae.cents())
                .move(Nature.AE, Account.DELEGATED, after.account, after.ae.cents())
                .move(Nature.CP, Account.DELEGATED, Account.PAID, after.cp.cents() - cp.cents());
    }
}
