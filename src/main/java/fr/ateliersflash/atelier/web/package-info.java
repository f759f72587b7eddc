@NullMarked
package fr.ateliersflash.atelier.web;

import org.jspecify.annotations.NullMarked;
