package fr.ateliersflash.site;

import java.util.List;

/// The invented people whom the sign-in page proposes on a demonstration.
public interface DemonstrationAccounts {

    List<Account> accounts();

    record Account(String role, String name, String email, String password) {}
}
