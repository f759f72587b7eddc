@NullMarked
package fr.ateliersflash.statistics.web;

import org.jspecify.annotations.NullMarked;
