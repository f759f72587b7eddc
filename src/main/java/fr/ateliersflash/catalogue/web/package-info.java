@NullMarked
package fr.ateliersflash.catalogue.web;

import org.jspecify.annotations.NullMarked;
