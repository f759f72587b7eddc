/// The shell around every page: who may come in and how long they stay, the menu, the headers that protect the
/// browser, the pages the law asks for, and what people read when something goes wrong. It also keeps two promises
/// made to whoever fills in a form: sent twice it acts once, and what was typed survives an expired session.
@ApplicationModule(allowedDependencies = {"shared", "account"})
@NullMarked
package fr.ateliersflash.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
