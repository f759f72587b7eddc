@NullMarked
package fr.ateliersflash.funding.web;

import org.jspecify.annotations.NullMarked;
