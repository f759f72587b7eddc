@NullMarked
package fr.ateliersflash.export.web;

import org.jspecify.annotations.NullMarked;
