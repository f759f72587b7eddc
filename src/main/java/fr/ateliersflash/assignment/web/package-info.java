@NullMarked
package fr.ateliersflash.assignment.web;

import org.jspecify.annotations.NullMarked;
