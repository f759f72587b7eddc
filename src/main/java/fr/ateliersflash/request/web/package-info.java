@NullMarked
package fr.ateliersflash.request.web;

import org.jspecify.annotations.NullMarked;
