package fr.ateliersflash.funding.web;

import fr.ateliersflash.shared.Reference;
import java.util.List;

/// The orders of a dossier that the reader may see.
record OrdersPage(Reference reference, String bearer, List<OrderRow> orders) {}
