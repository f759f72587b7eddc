/// Lists as files: any list that people see can be taken away as a spreadsheet, ODS, XLSX or CSV, with the filter and
/// the perimeter of the page it comes from. A module that has a list offers a [fr.ateliersflash.export.Listing]; this
/// one writes its rows as they are read, so that a hundred thousand of them take no more memory than ten.
@ApplicationModule(allowedDependencies = {"shared", "account"})
@NullMarked
package fr.ateliersflash.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
