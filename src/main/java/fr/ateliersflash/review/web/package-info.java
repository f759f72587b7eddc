@NullMarked
package fr.ateliersflash.review.web;

import org.jspecify.annotations.NullMarked;
