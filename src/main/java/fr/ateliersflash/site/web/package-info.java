@NullMarked
package fr.ateliersflash.site.web;

import org.jspecify.annotations.NullMarked;
