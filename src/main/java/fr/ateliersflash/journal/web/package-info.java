@NullMarked
package fr.ateliersflash.journal.web;

import org.jspecify.annotations.NullMarked;
