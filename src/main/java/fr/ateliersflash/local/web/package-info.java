@NullMarked
package fr.ateliersflash.local.web;

import org.jspecify.annotations.NullMarked;
